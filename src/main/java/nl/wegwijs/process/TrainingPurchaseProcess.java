package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.learning.Development;
import nl.wegwijs.learning.LearningDesk;
import nl.wegwijs.learning.NeedId;
import nl.wegwijs.learning.ProcurementView;
import nl.wegwijs.learning.Quote;
import nl.wegwijs.learning.QuoteRequest;
import nl.wegwijs.learning.QuotesNeeded;
import nl.wegwijs.learning.UseRights;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** {@code training-purchase.bpmn}: a training is bought, or made for us and tried. */
@Configuration(proxyBeanMethods = false)
class TrainingPurchaseProcess {

    private static final String NEEDED = "quotesNeeded";

    private static final FormSteps<LearningDesk, NeedId> STEPS = new FormSteps<>(StaffDevelopmentProcess.STEP, Map.ofEntries(
            Map.entry("noteQuote.QUOTE", (desk, id, form) -> desk.addQuote(id, quote(form))),
            Map.entry("noteQuote.NONE", (desk, id, form) -> desk.view(id)),
            Map.entry("compareQuotes.CHOSEN", (desk, id, form) ->
                    desk.choose(id, UUID.fromString(form.code("choice")), form.text("why"))),
            Map.entry("compareQuotes.AGAIN", (desk, id, form) -> desk.view(id)),
            Map.entry("compareQuotes.STOP", (desk, id, form) -> desk.stopBuying(id)),
            Map.entry("approvePurchase.YES", (desk, id, form) -> desk.approve(id)),
            Map.entry("approvePurchase.NO", (desk, id, form) -> desk.refuse(id, form.text("why"))),
            Map.entry("judgePilot.GOOD", (desk, id, form) -> desk.accept(id, form.text("points"))),
            Map.entry("judgePilot.ADAPT", (desk, id, form) -> desk.adapt(id, form.text("points"))),
            Map.entry("judgePilot.STOP", (desk, id, form) -> desk.stopDevelopment(id, form.text("points")))));

    @Bean
    FormBinding askQuotes(LearningDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("supplierOptions", partners.suppliers().stream().map(TrainingPurchaseProcess::option).toList());
            return shown;
        }, (task, form) -> {
            desk.askQuotes(need(task), new QuoteRequest(form.codes("suppliers").stream().map(UUID::fromString)
                    .collect(Collectors.toSet()), form.text("ask"), form.date("deadline"), FormTexts.cents(form.number("budget"))));
            return Map.of();
        });
    }

    @Bean
    FormBinding noteQuote(LearningDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = quotes(desk, partners, task);
            shown.put("supplierOptions", options(partners, purchase(desk, task).request().suppliers()));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding compareQuotes(LearningDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = quotes(desk, partners, task);
            shown.put("choiceOptions", options(partners, purchase(desk, task).quotes().stream().map(Quote::supplier)
                    .collect(Collectors.toSet())));
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    FormBinding approvePurchase(LearningDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            ProcurementView purchase = purchase(desk, task);
            Map<String, Object> shown = quotes(desk, partners, task);
            shown.put("choiceText", LearningTexts.quote(purchase.choice(), name(partners, purchase.choice().supplier())));
            shown.put("whyText", purchase.choiceBecause());
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate orderTraining(LearningDesk desk) {
        return execution -> desk.order(NeedId.of(CaseVariables.code(execution, StaffDevelopmentProcess.NEED)));
    }

    @Bean
    FormBinding setRequirements(LearningDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            ProcurementView purchase = purchase(desk, task);
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("pilotText", LearningTexts.pilot(purchase));
            shown.putAll(LearningTexts.wanted(purchase));
            return shown;
        }, (task, form) -> {
            desk.develop(need(task), new Development(form.text("requirements"), form.date("pilotOn"),
                    form.one("rights", UseRights.class)));
            return Map.of();
        });
    }

    @Bean
    FormBinding judgePilot(LearningDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("requirementsText", purchase(desk, task).development().requirements());
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    private static Map<String, Object> about(LearningDesk desk, PartnerRegister partners, FormTask task) {
        Map<String, Object> shown = LearningTexts.about(desk.view(need(task)));
        shown.put("purchaseText", LearningTexts.purchase(purchase(desk, task), id -> name(partners, id)));
        return shown;
    }

    private static Map<String, Object> quotes(LearningDesk desk, PartnerRegister partners, FormTask task) {
        Map<String, Object> shown = about(desk, partners, task);
        shown.put("neededText", LearningTexts.needed(QuotesNeeded.valueOf(task.code(NEEDED))));
        shown.put("quotesText", LearningTexts.quotes(purchase(desk, task).quotes(), id -> name(partners, id)));
        return shown;
    }

    private static List<Map<String, Object>> options(PartnerRegister partners, Set<UUID> suppliers) {
        return partners.suppliers().stream().filter(partner -> suppliers.contains(partner.id().value()))
                .map(TrainingPurchaseProcess::option).toList();
    }

    private static Map<String, Object> option(Partner partner) {
        return FormTexts.option(partner.id().toString(), partner.name());
    }

    private static String name(PartnerRegister partners, UUID supplier) {
        return partners.find(new PartnerId(supplier)).name();
    }

    private static Map<String, Object> step(LearningDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, need(task), form);
    }

    private static Quote quote(FormValues form) {
        return new Quote(UUID.fromString(form.code("supplier")), FormTexts.cents(form.number("amount")),
                form.date("validUntil"), Integer.parseInt(form.code("quality")), Integer.parseInt(form.code("price")),
                form.yes("fits"));
    }

    private static ProcurementView purchase(LearningDesk desk, FormTask task) {
        return desk.procurement(need(task)).orElseThrow();
    }

    private static NeedId need(FormTask task) {
        return NeedId.of(task.code(StaffDevelopmentProcess.NEED));
    }
}
