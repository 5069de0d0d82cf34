// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every record of a workspace.
#include "models/records/allocation.h"
#include "models/records/changes.h"
#include "models/records/checklist.h"
#include "models/records/deliverable.h"
#include "models/records/people.h"
#include "models/records/project.h"
#include "models/records/task.h"
