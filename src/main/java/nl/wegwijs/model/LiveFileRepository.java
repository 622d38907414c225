package nl.wegwijs.model;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface LiveFileRepository extends JpaRepository<LiveFile, String> {

    List<LiveFile> findAllByOrderByName();
}
