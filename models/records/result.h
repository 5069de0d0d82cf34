// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

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
    Result(T value) : m_value(std::move(value)) {}
    Result(Error error) : m_error(std::move(error)) {}

    bool isOk() const { return m_value.has_value(); }
    explicit operator bool() const { return isOk(); }
    T &value() { return m_value.value(); }
    const T &value() const { return m_value.value(); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return m_error; }

private:
    std::optional<T> m_value;
    Error m_error;
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
