package nl.wegwijs.model;

import jakarta.persistence.Embeddable;

/** A file of a draft; the basis is the mark of the live file that it was made from, or null for a new one. */
@Embeddable
record DraftFile(String name, byte[] content, String basis) {
}
