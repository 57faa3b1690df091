/// The rules of our style: who may depend on whom ([ModuleRules]), what a type's name allows it ([PrefixRules],
/// [NameRules]), what must be said of each value ([ClassificationRules]), and how large a source may grow
/// ([SourceRules]).
///
/// Each rule is checked against the whole repository by [ArchitectureTest] and [SourcesTest], and against code
/// that breaks it by [ArchitectureRulesTest] and [SourceRulesTest].
@NullMarked
package dev.atoll.launcher.repository.architecture;

import org.jspecify.annotations.NullMarked;
