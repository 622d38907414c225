package nl.wegwijs.correspondence;

import org.springframework.data.jpa.repository.JpaRepository;

import nl.wegwijs.partner.PartnerId;

interface PartnerPosts extends JpaRepository<PartnerPost, PartnerId> {
}
