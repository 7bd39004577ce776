#include "models/result_tree.h"

namespace assay::ide {

namespace {

/// "secret/small" of "secret/small/01"; empty at the top.
QString above(const QString &path)
{
    return path.left(qMax<qsizetype>(0, path.lastIndexOf(QLatin1Char('/'))));
}

} // namespace

void ResultTree::clear()
{
    m_nodes.assign(1, Node());
    m_ofTest.clear();
    m_ofGroup.clear();
}

void ResultTree::build(const QStringList &tests, const QVector<GroupView> &groups)
{
    clear();
    QHash<QString, int> numbers;
    for (int group = 0; group < groups.size(); ++group)
        if (groups[group].inResults)
            numbers.insert(groups[group].path, group);
    for (const QString &test : tests)
        append(makeGroup(above(test), numbers));
}

int ResultTree::makeGroup(const QString &path, const QHash<QString, int> &groups)
{
    if (path.isEmpty())
        return root;
    if (const auto known = m_ofGroup.constFind(path); known != m_ofGroup.cend())
        return *known;
    const int parent = makeGroup(above(path), groups);
    const auto group = groups.constFind(path);
    if (group == groups.cend())
        return parent;
    const int number = add(parent, -1, *group);
    m_ofGroup.insert(path, number);
    return number;
}

int ResultTree::parentOf(const QString &test) const
{
    for (QString path = above(test); !path.isEmpty(); path = above(path))
        if (const auto known = m_ofGroup.constFind(path); known != m_ofGroup.cend())
            return *known;
    return root;
}

void ResultTree::append(int parent)
{
    m_ofTest.push_back(add(parent, static_cast<int>(m_ofTest.size()), -1));
}

int ResultTree::add(int parent, int test, int group)
{
    const int number = size();
    auto &siblings = m_nodes[static_cast<std::size_t>(parent)].children;
    Node node;
    node.parent = parent;
    node.place = static_cast<int>(siblings.size());
    node.test = test;
    node.group = group;
    siblings.push_back(number);
    m_nodes.push_back(std::move(node));
    return number;
}

std::vector<int> ResultTree::testsBelow(int number) const
{
    if (node(number).test >= 0)
        return {node(number).test};
    std::vector<int> tests;
    for (const int child : node(number).children) {
        const auto below = testsBelow(child);
        tests.insert(tests.end(), below.begin(), below.end());
    }
    return tests;
}

} // namespace assay::ide
