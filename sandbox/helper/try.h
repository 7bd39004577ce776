#pragma once

#include "protocol/fallible.h"

/// Evaluates an expression of type Fallible<T>; yields the T or returns the sentence to the caller.
#define TRY(expression)                                                                            \
    __extension__({                                                                                \
        auto &&tryResult = (expression);                                                           \
        if (!tryResult)                                                                            \
            return std::unexpected(std::move(tryResult).error());                                  \
        *std::move(tryResult);                                                                     \
    })

/// The same for a Fallible<> that yields nothing.
#define TRY_DO(expression)                                                                         \
    do {                                                                                           \
        if (auto tryResult = (expression); !tryResult)                                             \
            return std::unexpected(std::move(tryResult).error());                                  \
    } while (false)
