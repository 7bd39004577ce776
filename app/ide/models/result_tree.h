#pragma once

#include "bridge/view_types.h"

#include <QHash>

#include <vector>

namespace assay::ide {

/// Where each test stands in the results: below the group it belongs to, or at the top if that is
/// not one of the groups in results. Knows numbers and names only; results are kept by ResultModel.
/// Groups without a test have no place.
class ResultTree {
public:
    struct Node {
        int parent = -1; ///< node; -1 only for the root
        int place = 0;   ///< among its parent's children
        int test = -1;   ///< number of the test; -1: a group or the root
        int group = -1;  ///< number of the group; -1: a test or the root
        std::vector<int> children;
    };
    static constexpr int root = 0;

    ResultTree() { clear(); }

    /// The tests in order, numbered from 0; `groups` are numbered as they stand in it.
    void build(const QStringList &tests, const QVector<GroupView> &groups);
    /// Below which node a test that comes later belongs: an existing group, else the root.
    int parentOf(const QString &test) const;
    /// Adds the next test as the last child of `parent`.
    void append(int parent);

    const Node &node(int number) const { return m_nodes[static_cast<std::size_t>(number)]; }
    int size() const { return static_cast<int>(m_nodes.size()); }
    int nodeOfTest(int test) const { return m_ofTest[static_cast<std::size_t>(test)]; }
    bool hasGroups() const { return !m_ofGroup.isEmpty(); }
    /// The numbers of all tests below a node, in order.
    std::vector<int> testsBelow(int number) const;

private:
    void clear();
    int add(int parent, int test, int group);
    int makeGroup(const QString &path, const QHash<QString, int> &groups);

    std::vector<Node> m_nodes;
    std::vector<int> m_ofTest;
    QHash<QString, int> m_ofGroup; ///< by path
};

} // namespace assay::ide
