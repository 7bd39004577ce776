#pragma once

constexpr int accepted = 42;
constexpr int rejected = 43;
