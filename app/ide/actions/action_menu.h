#pragma once

class QMenu;
class QWidget;

namespace assay::ide {

class ActionRegistry;

/// A menu of all actions, made anew each time it is opened: what runs the program on top, a menu
/// for each other group, quitting last. `extra` (owned by the menu) stands before quitting.
QMenu *makeActionMenu(const ActionRegistry &registry, QWidget *parent, QMenu *extra);

} // namespace assay::ide
