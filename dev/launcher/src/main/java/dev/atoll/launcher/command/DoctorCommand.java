package dev.atoll.launcher.command;

import dev.atoll.launcher.doctor.Examination;
import dev.atoll.launcher.doctor.Finding;
import dev.atoll.launcher.doctor.Finding.Verdict;
import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.terminal.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says what this machine has and lacks.
@Command(name = "doctor", description = "what this machine has and lacks; exit code 1 if a stack cannot run")
final class DoctorCommand implements Callable<Integer> {

    private final Checkout checkout;
    private final PrintWriter out;

    @Mixin
    private final StackOptions options = new StackOptions();

    DoctorCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() {
        Stack stack = checkout.wanted(options);
        List<Finding> findings = new Examination(stack.topology(), System.getenv()).findings();
        Table table = new Table("WHAT", "", "FOUND", "MEND");
        findings.forEach(finding -> table.row(
                finding.subject(), finding.verdict().name().toLowerCase(Locale.ROOT), finding.found(), finding.mend()));
        out.println(table.text());
        return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.BAD) ? 0 : 1;
    }
}
