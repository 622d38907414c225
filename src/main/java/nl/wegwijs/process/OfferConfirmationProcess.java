package nl.wegwijs.process;

import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.alignment.AlignmentDesk;
import nl.wegwijs.alignment.ConfirmationId;
import nl.wegwijs.alignment.ConfirmationView;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.partner.PartnerRegister;

/** {@code offer-confirmation.bpmn}: one provider says whether its offer is right, in the portal or by phone. */
@Configuration(proxyBeanMethods = false)
class OfferConfirmationProcess {

    static final String CONFIRMATION = "confirmationId";

    private static final FormSteps<AlignmentDesk, ConfirmationId> STEPS = new FormSteps<>(OfferAlignmentProcess.STEP, Map.of(
            "callAboutOffer.KNOWN", (desk, id, form) -> desk.confirmByPhone(id, OfferAlignmentProcess.offerings(form, "gone")),
            "callAboutOffer.NO_ANSWER", (desk, id, form) -> desk.staysSilent(id)));

    @Bean
    FormBinding callAboutOffer(AlignmentDesk desk, CourseCatalogue courses, PartnerRegister partners) {
        return FormBinding.of(task -> {
            ConfirmationView asked = desk.confirmation(confirmation(task));
            List<OfferingView> offer = courses.offeringsOf(asked.partner());
            return Map.of("caseNumber", desk.view(asked.alignment()).number(),
                    "partnerText", partners.find(asked.partner()).name(),
                    "offerText", AlignmentTexts.offer(offer), "goneOptions", FormTexts.offerings(offer));
        }, (task, form) -> STEPS.take(task, desk, confirmation(task), form));
    }

    private static ConfirmationId confirmation(FormTask task) {
        return ConfirmationId.of(task.code(CONFIRMATION));
    }
}
