/**
 * What every room stands on: the library and its branches, working days, norms, text filter,
 * and the words all rooms share (skills, levels, phone numbers, refusals).
 */
@ApplicationModule(allowedDependencies = {})
package nl.wegwijs.library;

import org.springframework.modulith.ApplicationModule;
