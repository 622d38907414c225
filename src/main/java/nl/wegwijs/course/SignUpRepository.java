package nl.wegwijs.course;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SignUpRepository extends JpaRepository<SignUp, SignUpId> {

    List<SignUp> findByRunOrderByCreatedAt(RunId run);

    @Query("select s from SignUp s where s.run in (select r.id from CourseRun r where r.status in ('COMPLETED', 'CANCELLED'))")
    List<SignUp> ofRunsThatAreOver();
}
