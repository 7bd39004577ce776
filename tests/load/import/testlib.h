// A small stand-in for testlib, with what the checkers of these tests use and its exit codes.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

enum TResult { _ok = 0, _wa = 1, _pe = 2, _fail = 3, _points = 7 };

struct Stream {
    std::ifstream file;
    std::istream *from = &file;
    long long readLong()
    {
        long long value = 0;
        if (!(*from >> value))
            std::exit(_pe);
        return value;
    }
};

inline Stream inf, ouf, ans;
inline std::ofstream tout;

[[noreturn]] inline void quitf(TResult result, const char *text)
{
    std::fprintf(stderr, "%s", text);
    tout.flush();
    std::exit(result);
}

[[noreturn]] inline void quitp(double points, const char *text)
{
    std::fprintf(stderr, "points %f %s", points, text);
    std::exit(_points);
}

inline void registerTestlibCmd(int count, char **words)
{
    if (count < 4)
        std::exit(_fail);
    inf.file.open(words[1]);
    ouf.file.open(words[2]);
    ans.file.open(words[3]);
}

inline void registerInteraction(int count, char **words)
{
    if (count < 3)
        std::exit(_fail);
    inf.file.open(words[1]);
    tout.open(words[2]);
    ouf.from = &std::cin;
}

inline void registerValidation(int, char **)
{
    inf.from = &std::cin;
}
