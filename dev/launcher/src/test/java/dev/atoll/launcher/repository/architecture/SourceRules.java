package dev.atoll.launcher.repository.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePathScanner;
import dev.atoll.launcher.repository.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// What only the source shows: sizes, comments, and the signs of rooms. Each rule gives what breaks it.
final class SourceRules {

    static final int LONGEST_FILE = 300;
    static final int LONGEST_METHOD = 40;
    static final int MOST_PARAMETERS = 7;
    static final int MOST_FILES = 20;

    /// How a line of a comment begins that does not go on with the sentence above: in tables, lists, tags.
    private static final Pattern NEW_BLOCK = Pattern.compile("[|#>@]|[-*] |\\d+\\. ");

    private SourceRules() {}

    /// Files that are too long; comments and blank lines count.
    static List<String> longFiles(Collection<SourceFile> sources) {
        return sources.stream()
                .filter(source -> source.text().lines().count() > LONGEST_FILE)
                .map(source -> source.name() + " has more than " + LONGEST_FILE + " lines")
                .toList();
    }

    /// Methods that are too long, and constructors that take too much. A record's components are not counted: it
    /// holds a value, and takes nothing in.
    static List<String> longMethods(Collection<SourceFile> sources) {
        List<String> broken = new ArrayList<>();
        for (SourceFile source : sources) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                    String name = source.name() + ": " + method.getName();
                    if (source.lines(method) > LONGEST_METHOD) {
                        broken.add(name + " has more than " + LONGEST_METHOD + " lines");
                    }
                    if (takesTooMuch(method, getCurrentPath().getParentPath().getLeaf())) {
                        broken.add(name + " takes more than " + MOST_PARAMETERS + " parameters");
                    }
                    return super.visitMethod(method, null);
                }
            }.scan(source.unit(), null);
        }
        return broken;
    }

    private static boolean takesTooMuch(MethodTree method, Tree owner) {
        return method.getReturnType() == null
                && owner.getKind() != Kind.RECORD
                && method.getParameters().size() > MOST_PARAMETERS;
    }

    /// Rooms with too many files; the sign does not count.
    static List<String> crowdedRooms(Collection<SourceFile> sources) {
        Map<String, Integer> files = new TreeMap<>();
        sources.stream()
                .filter(source -> !source.isSign())
                .forEach(source -> files.merge(source.packageName(), 1, Integer::sum));
        return files.entrySet().stream()
                .filter(room -> room.getValue() > MOST_FILES)
                .map(room -> room.getKey() + " has more than " + MOST_FILES + " files: " + room.getValue())
                .toList();
    }

    /// Packages without a sign, signs without words, and signs without `@NullMarked`.
    static List<String> roomsWithoutSign(Collection<SourceFile> sources) {
        Set<String> unsigned = new TreeSet<>();
        sources.forEach(source -> unsigned.add(source.packageName()));
        sources.stream()
                .filter(source -> source.isSign() && isComplete(source))
                .forEach(source -> unsigned.remove(source.packageName()));
        return unsigned.stream()
                .map(room -> room + " has no package-info with a /// comment and @NullMarked")
                .toList();
    }

    private static boolean isComplete(SourceFile sign) {
        return sign.text().startsWith("///")
                && sign.unit().getPackageAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("NullMarked"));
    }

    /// Public types without a comment, and comments of the old form.
    static List<String> uncommented(Collection<SourceFile> sources) {
        List<String> broken = new ArrayList<>();
        for (SourceFile source : sources) {
            if (source.text().lines().anyMatch(line -> line.strip().startsWith("/**"))) {
                broken.add(source.name() + " has a comment that begins with /** instead of ///");
            }
            new TreePathScanner<@Nullable Void, Boolean>() {
                @Override
                public @Nullable Void visitClass(ClassTree type, Boolean reachable) {
                    boolean isPublic = reachable
                            && isPublic(type, getCurrentPath().getParentPath().getLeaf());
                    if (isPublic && source.comment(getCurrentPath()).isEmpty()) {
                        broken.add(source.name() + ": public type " + type.getSimpleName() + " has no comment");
                    }
                    return super.visitClass(type, isPublic);
                }
            }.scan(source.unit(), true);
        }
        return broken;
    }

    /// Lines of a single word in mid-sentence: the formatter leaves them where a comment was too wide.
    static List<String> brokenComments(String name, String text) {
        List<String> broken = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        boolean isCode = false;
        for (String line : text.lines().map(String::strip).toList()) {
            String words = line.startsWith("///") ? line.substring(3).strip() : "";
            boolean isFence = words.startsWith("```");
            isCode = line.startsWith("///") && isCode != isFence;
            if (words.isEmpty() || isCode || isFence || NEW_BLOCK.matcher(words).lookingAt()) {
                paragraph.clear();
            }
            if (paragraph.size() > 1 && !paragraph.getLast().contains(" ")) {
                broken.add(name + " has a comment that is broken at: " + paragraph.getLast());
            }
            if (!words.isEmpty() && !isCode && !isFence) {
                paragraph.add(words);
            }
        }
        return broken;
    }

    /// What an interface encloses is public without saying so.
    private static boolean isPublic(ClassTree type, Tree owner) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                || owner.getKind() == Kind.INTERFACE
                || owner.getKind() == Kind.ANNOTATION_TYPE;
    }
}
