package nl.wegwijs.course;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface NationalProgrammes extends Repository<NationalProgramme, String> {

    List<NationalProgramme> findAllByOrderByName();

    Optional<NationalProgramme> findById(String code);
}
