package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.ReleasedForms;

/** Brings the newest deployed forms to pages outside the task list. */
@Component
class FormLibrary implements ReleasedForms {

    private final RepositoryService repository;
    private final EngineWork work;
    private final JdbcTemplate jdbc;

    FormLibrary(@Lazy RepositoryService repository, EngineWork work, JdbcTemplate jdbc) {
        this.repository = repository;
        this.work = work;
        this.jdbc = jdbc;
    }

    // The engine has no query for forms.
    @Override
    public DeployedForm latest(String formId) {
        Map<String, Object> newest = jdbc.queryForMap("select deployment_id_, resource_name_ from act_re_camformdef"
                + " where key_ = ? order by version_ desc limit 1", formId);
        return work.asSystem(() -> DeployedForm.read(repository.getResourceAsStream(
                (String) newest.get("deployment_id_"), (String) newest.get("resource_name_"))));
    }
}
