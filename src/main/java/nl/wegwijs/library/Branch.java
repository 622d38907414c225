package nl.wegwijs.library;

import java.util.List;
import java.util.Set;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Entity;

/** A place of the library with its own team, working for the people of some municipalities. */
@Entity
public class Branch {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BranchId id;

    private String libraryOrgId;

    private String name;

    private String address;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "phone"))
    private PhoneNumber phone;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> municipalityCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Room> rooms;

    protected Branch() {
    }

    Branch(BranchId id, String libraryOrgId, String name, String address, Set<String> municipalityCodes,
            List<Room> rooms) {
        this.id = id;
        this.libraryOrgId = libraryOrgId;
        this.name = name;
        this.address = address;
        this.municipalityCodes = Set.copyOf(municipalityCodes);
        this.rooms = List.copyOf(rooms);
    }

    public BranchId id() {
        return id;
    }

    public String libraryOrgId() {
        return libraryOrgId;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** Where people can call; null when the branch gave none. */
    public PhoneNumber phone() {
        return phone;
    }

    void answersAt(PhoneNumber number) {
        this.phone = number;
    }

    public List<Room> rooms() {
        return rooms;
    }

    public boolean serves(String municipalityCode) {
        return municipalityCodes.contains(municipalityCode);
    }

    /** Whether people of some municipality come here first; a desk without one has no team of its own. */
    public boolean servesPeople() {
        return !municipalityCodes.isEmpty();
    }
}
