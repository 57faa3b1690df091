/// What this process tells the control plane of itself, every few seconds, so that an operator sees who is there.
/// [ReportJob] is all of it.
@NullMarked
package dev.atoll.runtime.report;

import org.jspecify.annotations.NullMarked;
