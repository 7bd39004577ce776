// The index of the assignments: a statement, NUL, and what somebody types into the search box.
#include "fuzz.h"

#include "store/search_index.h"

#include <algorithm>

namespace assay::fuzz {

namespace {

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The first word of a text in plain letters; empty if there is other than ASCII in the text.
std::string firstWord(std::string_view text)
{
    if (!std::ranges::all_of(text, [](char byte) { return byte >= 0; }))
        return {};
    const auto from = std::ranges::find_if(text, isLetter);
    if (from != text.begin() && std::isalnum(*(from - 1)) != 0)
        return {}; // begins with a digit
    return std::string(from, std::find_if_not(from, text.end(), isLetter));
}

} // namespace

void run(std::string_view bytes)
{
    static const Scratch scratch;
    static const auto index = store::SearchIndex::open(scratch.folder() / "search.db");
    promise(index.has_value(), "the index can be made");
    const auto [statement, query] = cutAtNul(bytes);

    store::SearchCard card;
    card.path = "a";
    card.stamp = "1";
    card.title = "Card";
    card.statement = statement;
    promise((*index)->put({card}).has_value(), "any statement can be put in");
    const auto hits = (*index)->search(std::string(query), 10);
    promise(hits.has_value(), "any text can be searched for");
    promise(hits->size() <= 1, "what is found was put in");
    const std::string word = firstWord(statement);
    if (word.empty() || word.size() > 64)
        return;
    const auto found = (*index)->search(word, 10);
    promise(found && found->size() == 1, "a word of the statement is found");
}

} // namespace assay::fuzz
