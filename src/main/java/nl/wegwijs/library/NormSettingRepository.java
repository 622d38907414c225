package nl.wegwijs.library;

import org.springframework.data.jpa.repository.JpaRepository;

interface NormSettingRepository extends JpaRepository<NormSetting, NormSetting.Key> {
}
