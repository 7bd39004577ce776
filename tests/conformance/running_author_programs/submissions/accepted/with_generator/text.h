#pragma once

#include <string>

using Text = std::string;
