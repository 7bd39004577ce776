#include "analysis/lexer.h"

#include <gtest/gtest.h>

namespace assay::analysis {
namespace {

/// The tokens in one line: names and signs as they are, texts as "T", line ends as "¶".
std::string shape(std::string_view source, const char *language)
{
    std::string result;
    for (const auto &token : tokensOf(source, *dialectOf(language))) {
        result += result.empty() ? "" : " ";
        if (token.kind == TokenKind::Text)
            result += "T";
        else if (token.kind == TokenKind::LineEnd)
            result += "¶";
        else
            result += token.text;
    }
    return result;
}

struct Row {
    const char *language;
    const char *source;
    const char *shape;
};

TEST(Lexer, TellsCodeFromCommentsAndTextsInEveryLanguage)
{
    const Row rows[] = {
        {"python", "\xef\xbb\xbfprint(1)", "print ( 1 )"},
        {"cpp", "a // b\nc /* d\n e */ f", "a c f"},
        {"cpp", "x = \"a//b\\\"c\"; y = '\\''; z", "x = T ; y = T ; z"},
        {"cpp", "R\"q(no \" end )\" )q\" after", "T after"},
        {"cpp", "n = 1'000'000; c = 'x';", "n = 1'000'000 ; c = T ;"},
        {"cpp", "L\"wide\" u8\"eight\"", "T T"},
        {"cpp", "#include <a> // b\nint x;", "#include <a>  int x ;"},
        {"cpp", "#define A(x) \\\n  x + 1\ny", "#define A(x) \\\n  x + 1 y"},
        {"cpp", "\"not closed\n x", "T x"},
        {"java", "String s = \"\"\"\n a \"b\" // c\n \"\"\"; x", "String s = T ; x"},
        {"rust", "fn f<'a>(x: &'a str) { 'b' }", "fn f < ' a > ( x : & ' a str ) { T }"},
        {"rust", "r#\"a \" b\"# c", "T c"},
        {"rust", "/* a /* b */ c */ d", "d"},
        {"go", "x := `a\n\\` + y", "x := T + y"},
        {"javascript", "a = /[/]\"'/g; b", "a = T ; b"},
        {"javascript", "a = b / c / d", "a = b / c / d"},
        {"javascript", "`a ${ f(`b`.length) } c` + d", "T + d"},
        {"csharp", "@\"a\\\" + b", "T + b"},
        {"kotlin", "\"\"\"a\\\"\"\" + b", "T + b"},
        {"python", "x = '''a\n# b\n''' # c\ny", "x = T ¶ y"},
        {"python", "f(a,\n  b)\nrb'x' + 1", "f ( a , b ) ¶ T + 1"},
        {"python", "a = 1 + \\\n 2\nb", "a = 1 + 2 ¶ b"},
        {"ruby", "x = <<~END\n  gets # no\n  END\ny", "x = << ~ END ¶ y"},
        {"ruby", "a\n=begin\n b\n=end\nc", "a ¶ c"},
        {"ruby", "x =~ /a#b/\ny", "x = ~ T ¶ y"},
        {"perl", "my $n = $#a; s/a#b/c/g; # d\nq(x;y) . $y;", "my $ n = $ # a ; T ; T . $ y ;"},
        {"perl", "print <<\"END\";\nopen(\nEND\nf();", "print << T ; f ( ) ;"},
        {"php", "<b>if</b><?php echo 1; ?> for <?php # c\necho 2;", "echo 1 ; echo 2 ;"},
        {"php", "<?php $a = <<<EOT\n sleep(\n  EOT;\n$b;", "$ a = << < EOT $ b ;"},
        {"bash", "echo \"$#\" ${#x} # c\ncat <<'E'\n while\nE\nls",
         "echo T $ { # x } ¶ cat << T ¶ ls"},
        {"lua", "a = [==[ ]] ]==] -- b\n--[[ c\n]] d", "a = T d"},
        {"pascal", "x := 'it''s'; { a } (* b *) // c\ny", "x := T ; y"},
        {"sql", "SELECT 'a''b' -- c\n, /* d */ \"e\"", "SELECT T , T"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(shape(row.source, row.language), row.shape) << row.language << ": " << row.source;
}

TEST(Lexer, PlacesTokensByLineAndColumn)
{
    const auto tokens = tokensOf("int a;\n\t/* x\n */ b = \"c\";", *dialectOf("cpp"));
    ASSERT_EQ(tokens.size(), 7U);
    EXPECT_EQ(tokens[3].text, "b");
    EXPECT_EQ(tokens[3].line, 3);
    EXPECT_EQ(tokens[3].column, 5);
    EXPECT_EQ(contentOf(tokens[5]), "c");
}

TEST(Lexer, FindsWhatStandsBetweenQuotes)
{
    const auto content = [](const char *source, const char *language) {
        return std::string(contentOf(tokensOf(source, *dialectOf(language)).at(0)));
    };
    EXPECT_EQ(content("'''a'''", "python"), "a");
    EXPECT_EQ(content("rb\"x\"", "python"), "x");
    EXPECT_EQ(content("\"\"", "python"), "");
    EXPECT_EQ(content("`t`", "javascript"), "t");
}

TEST(Lexer, BlanksCommentsAndTextsInPlace)
{
    const std::string source = "f(\"{\"); // }\ng('x');";
    const std::string blanked = blankSource(source, *dialectOf("cpp"));
    EXPECT_EQ(blanked, "f(   );     \ng(   );");
    EXPECT_EQ(blankSource("#if 0 // {\nx", *dialectOf("cpp")), "#if 0     \nx");
    EXPECT_EQ(blankSource("#define A \"{\\\"{\" {\nx", *dialectOf("cpp")), "#define A        {\nx");
}

TEST(Lexer, KnowsNoDialectForLanguagesItDoesNotRead)
{
    EXPECT_EQ(dialectOf("haskell"), nullptr);
    EXPECT_EQ(dialectOf(""), nullptr);
}

} // namespace
} // namespace assay::analysis
