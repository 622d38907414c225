/**
 * The conductor: the only room that knows the process engine. It translates between the models
 * and the desks and decides nothing itself; no other room depends on it.
 */
package nl.wegwijs.process;
