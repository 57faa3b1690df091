/// Tests of the repository as a whole: what no module can hold by itself.
///
/// [Repository] finds the modules and their files, [ModuleMap] holds what is allowed as data
/// (`repository/modules.yaml`), and the rooms below hold the rules. Each rule is also shown to fail, on a violation
/// that its test plants.
@NullMarked
package dev.atoll.launcher.repository;

import org.jspecify.annotations.NullMarked;
