package nl.wegwijs.model;

/** Who a draft comes from: a process owner, or a release that found an owner's newer file in its place. */
public enum DraftOrigin {
    OWNER, RELEASE
}
