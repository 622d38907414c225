package nl.wegwijs.model;

/** A set of models went live and another one gave way; the draft is null when a release brought it. */
public record ModelsPublished(DraftId draft, String deploymentId, String replacedDeploymentId) {
}
