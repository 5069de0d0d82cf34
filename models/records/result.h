// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>

namespace baton {

enum class ErrorCode {
    Invalid,     ///< a value, field or file content breaks a rule
    NotFound,    ///< the record, file or template does not exist
    NotAllowed,  ///< this person may not do this
    Locked,      ///< the criteria are baselined, or somebody holds the file
    Conflict,    ///< somebody else changed the same field
    Exists,      ///< refused to overwrite
    ReadOnly,    ///< the file or folder cannot be written
    NoSpace,     ///< disk full
    Io,          ///< reading or writing failed
    NotOurs,     ///< not a Baton file
    Newer,       ///< written by a newer Baton
    Damaged,     ///< the file's content is not what was written
    Unsupported, ///< recognized, but not read by this version
    Limit,       ///< larger, deeper or longer than accepted
    Cancelled,   ///< stopped by the user
};

/// An expected failure. `userMessage` is translated and says what happened, what it means for the data
/// and what to do; `technical` is for the log.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString userMessage;
    QString technical;
};

/// Either a T or the Error that kept it from being made.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool isOk() const { return m_content.index() == 0; }
    explicit operator bool() const { return isOk(); }
    T &value() { return std::get<0>(m_content); }
    const T &value() const { return std::get<0>(m_content); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool isOk() const { return !m_error.has_value(); }
    explicit operator bool() const { return isOk(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace baton
