package dev.atoll.launcher.repository.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/// Predicates about the name of the file's type, so that what is nested in it may do what it may do.
final class Named {

    private Named() {}

    static DescribedPredicate<JavaClass> startingWith(String prefix) {
        return DescribedPredicate.describe(
                "are named " + prefix + "*", type -> outermost(type).startsWith(prefix));
    }

    static DescribedPredicate<JavaClass> endingWith(String suffix) {
        return DescribedPredicate.describe(
                "are named *" + suffix, type -> outermost(type).endsWith(suffix));
    }

    /// The simple name of the type that the file is called after.
    static String outermost(JavaClass type) {
        String local = type.getName().substring(type.getPackageName().length());
        String name = local.startsWith(".") ? local.substring(1) : local;
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
