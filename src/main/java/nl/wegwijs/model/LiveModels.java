package nl.wegwijs.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engine that runs the files, as this room sees it; the room of processes gives it. File contents by name. */
public interface LiveModels {

    /** The newest set that went live, if any ever did. */
    Optional<String> newestDeployment();

    Map<String, byte[]> filesOf(String deploymentId);

    /** Everything that is wrong with these files among the live ones; nothing is deployed by asking. */
    List<ModelProblem> problems(Map<String, byte[]> changed, Map<String, byte[]> live);

    /** Makes the set live, so that new cases begin with it; what is dropped begins no more. Answers the deployment's id. */
    String deploy(Map<String, byte[]> set, Set<String> dropped);
}
