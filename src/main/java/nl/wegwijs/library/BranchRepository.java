package nl.wegwijs.library;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface BranchRepository extends JpaRepository<Branch, BranchId> {

    List<Branch> findAllByOrderByName();
}
