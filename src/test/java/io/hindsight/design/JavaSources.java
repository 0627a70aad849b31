package io.hindsight.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/** The sources of the application, as the compiler reads them. */
final class JavaSources {

    /**
     * A string in the code.
     *
     * @param type   in whose file it stands, with its package: {@code form.FormGuard}
     * @param text   without the quotes
     * @param around what it is an argument of, at any depth: {@code LOG.warn}, {@code new Refusal}
     */
    record Text(String type, String text, List<String> around) {
    }

    /** A call with a key of the bundles as the argument before its details. */
    record Said(String type, String key, int details) {
    }

    private static final Path MAIN = Path.of("src/main/java/io/hindsight");

    private JavaSources() {
    }

    /** All strings outside annotations. */
    static List<Text> texts() {
        List<Text> found = new ArrayList<>();
        units().forEach(unit -> new TreePathScanner<Void, Void>() {

            @Override
            public Void visitAnnotation(AnnotationTree annotation, Void unused) {
                return null;
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void unused) {
                if (literal.getValue() instanceof String text) {
                    found.add(new Text(type(unit), text, around(getCurrentPath())));
                }
                return null;
            }
        }.scan(unit, null));
        return found;
    }

    /** The calls whose argument at this place is a key, and how many details follow it. */
    static List<Said> calls(Predicate<String> call, Predicate<String> key) {
        List<Said> found = new ArrayList<>();
        units().forEach(unit -> new TreePathScanner<Void, Void>() {

            @Override
            public Void visitMethodInvocation(MethodInvocationTree invoked, Void unused) {
                collect(invoked.getMethodSelect().toString(), invoked.getArguments());
                return super.visitMethodInvocation(invoked, unused);
            }

            @Override
            public Void visitNewClass(NewClassTree made, Void unused) {
                collect("new " + made.getIdentifier(), made.getArguments());
                return super.visitNewClass(made, unused);
            }

            private void collect(String name, List<? extends Tree> arguments) {
                for (int at = 0; call.test(name) && at < Math.min(2, arguments.size()); at++) {
                    if (arguments.get(at) instanceof LiteralTree literal && literal.getValue() instanceof String text
                        && key.test(text)) {
                        found.add(new Said(type(unit), text, arguments.size() - at - 1));
                        return;
                    }
                }
            }
        }.scan(unit, null));
        return found;
    }

    private static List<String> around(TreePath path) {
        return StreamSupport.stream(path.spliterator(), false)
            .map(tree -> tree instanceof MethodInvocationTree call ? call.getMethodSelect().toString()
                : tree instanceof NewClassTree made ? "new " + made.getIdentifier() : "")
            .filter(name -> !name.isEmpty()).toList();
    }

    private static String type(CompilationUnitTree unit) {
        String path = MAIN.toUri().relativize(unit.getSourceFile().toUri()).getPath();
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }

    private static List<CompilationUnitTree> units() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(MAIN)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                manager.getJavaFileObjectsFromPaths(files.filter(file -> file.toString().endsWith(".java")).toList()));
            return StreamSupport.stream(task.parse().spliterator(), false).<CompilationUnitTree>map(unit -> unit)
                .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
