package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GainedCompetences extends Repository<GainedCompetence, UUID> {

    GainedCompetence save(GainedCompetence gained);

    /** Those that end on this day or before, of people who did not learn the same again since. */
    @Query("""
            select gained from GainedCompetence gained
            where gained.validUntil <= :until and not exists (select newer from GainedCompetence newer
                where newer.expertise = gained.expertise
                and (newer.staffId = gained.staffId or newer.volunteerId = gained.volunteerId)
                and newer.obtainedOn > gained.obtainedOn)
            order by gained.validUntil""")
    List<GainedCompetence> endingBy(LocalDate until);
}
