package dev.atoll.runtime.nativeimage;

import com.alibaba.fastjson2.codec.BeanInfo;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/// RocketMQ's JSON library names a class of Kotlin here, which is not on the class path, and an image links everything.
/// A JVM gets here for classes that Kotlin compiled; there are none.
@TargetClass(className = "com.alibaba.fastjson2.util.KotlinUtils")
final class JsonWithoutKotlin {

    @Substitute
    public static void getConstructor(Class<?> type, BeanInfo found) {
        // finds a constructor of Kotlin's form: there is none
    }

    @Substitute
    public static boolean isKotlin(Class<?> type) {
        return false;
    }

    @Substitute
    public static @Nullable Constructor<?> getKotlinConstructor(Constructor<?>[] constructors) {
        return null;
    }

    @Substitute
    public static @Nullable Constructor<?> getKotlinConstructor(Constructor<?>[] constructors, String[] names) {
        return null;
    }
}
