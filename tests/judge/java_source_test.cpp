#include "judge/compile/java_source.h"

#include <gtest/gtest.h>

namespace assay::judge {
namespace {

TEST(JavaSource, findsTheTypesThatMatter)
{
    const auto found = scanJava("/* class No { */ package a.b;\n"
                                "import java.util.*; // public class Neither\n"
                                "interface Helper { String text = \"public class X {\"; }\n"
                                "public final class Solution<T> {\n"
                                "  static class Inner { }\n"
                                "  char c = '\"'; String block = \"\"\"\n class Y { \"\"\";\n"
                                "  public static void main(String[] a) { }\n}\n");
    EXPECT_EQ(found.package, "a.b");
    EXPECT_EQ(found.firstType, "Helper");
    EXPECT_EQ(found.publicType, "Solution");
    EXPECT_EQ(found.mainType, "Solution");
}

TEST(JavaSource, findsMainInAClassThatIsNotPublic)
{
    const auto found = scanJava("class A { int x; } class B { static void main(String[] a) {} }");
    EXPECT_EQ(found.publicType, "");
    EXPECT_EQ(found.mainType, "B");
}

TEST(JavaSource, survivesAnything)
{
    for (const char *source : {"", "\"", "'", "/*", "\"\"\"", "}}}}", "public class", "package",
                               "\"\\", "public class \xFF\xFE {"})
        EXPECT_EQ(scanJava(source).mainType, "") << source;
}

} // namespace
} // namespace assay::judge
