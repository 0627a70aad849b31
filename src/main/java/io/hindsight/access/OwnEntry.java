package io.hindsight.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.hindsight.directory.Login;
import io.hindsight.directory.OwnEntries;
import io.hindsight.directory.PasswordSettings;
import io.hindsight.login.OwnSession;
import io.hindsight.notification.AddressContent;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;
import io.hindsight.people.AddressRequests;
import io.hindsight.people.AddressRequests.AddressRequest;
import io.hindsight.people.People;
import io.hindsight.people.Person;

/**
 * What people change in their own entry of the directory: the password, and the mail address once they have shown it is
 * theirs.
 */
@Service
public class OwnEntry {

    /** How often a day somebody may ask for another address, or one may be written to, so that none is flooded. */
    static final int MOST_A_DAY = 5;
    private static final int LONGEST_ADDRESS = 255;
    private static final Map<String, String> RULES =
        Map.of("PASSWORD_POLICY_LENGTH", "length", "PASSWORD_POLICY_USER_DATA", "login", PasswordSettings.COMMON,
            "common");

    /** Why a change is not taken. */
    public static class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** The reason is spelt as in the message bundles, behind {@code profile.fault.}. */
        Unfit(String reason) {
            super(reason);
        }
    }

    private final Login login;
    private final OwnEntries entries;
    private final AddressRequests requests;
    private final People people;
    private final Notices notices;
    private final OwnSession session;

    OwnEntry(Login login, OwnEntries entries, AddressRequests requests, People people, Notices notices,
            OwnSession session) {
        this.login = login;
        this.entries = entries;
        this.requests = requests;
        this.people = people;
        this.notices = notices;
        this.session = session;
    }

    /**
     * Ends all other sessions of this person, and not the one that asks.
     *
     * @throws Unfit when the current password is wrong, which counts as a failed login, or the new one breaks a rule
     */
    public void changePassword(String person, String current, String wanted, String again) {
        refuse(!wanted.equals(again), "password.differ");
        refuse(!login.matches(person, current), "password.wrong");
        entries.broken(person, wanted).stream().findFirst()
            .ifPresent(rule -> refuse(true, "password." + RULES.getOrDefault(rule, "other")));
        refuse(wanted.isBlank(), "password.other");
        session.renew(entries.setPassword(person, wanted));
    }

    /**
     * Mails a link to another address. Nothing else changes before it is followed.
     *
     * @throws Unfit when it is no address, or one that cannot be taken
     */
    @Transactional
    public void askForAddress(String person, String typed) {
        String address = typed.strip();
        String before = address(person);
        requests.waitForOthers();
        boolean isAddress = address.length() <= LONGEST_ADDRESS && Notices.reach(address);
        refuse(!isAddress || address.chars().anyMatch(OwnEntry::isHidden), "address.malformed");
        refuse(address.equalsIgnoreCase(before), "address.same");
        refuse(entries.isOfAnother(person, address), "address.taken");
        refuse(requests.lately(person, address) >= MOST_A_DAY, "address.often");
        UUID wish = requests.ask(person, before, address);
        notices.send(List.of(Notice.of(NoticeKind.ADDRESS_CONFIRMATION, person, "address:" + wish, null,
            AddressContent.asking(address, wish))));
    }

    /** The address that somebody has asked for and not confirmed yet. */
    public Optional<AddressRequest> wanted(String person) {
        return requests.open(person);
    }

    public void withdraw(String person) {
        requests.end(person, "withdrawn");
    }

    /** The address that the link in a letter is to confirm, if it still can. */
    public Optional<AddressRequest> wanted(String person, String secret) {
        return requests.of(person, secret);
    }

    /**
     * Gives somebody the address whose link they have followed, and tells the old one.
     *
     * @throws Unfit when the link is not for them, not the last one or too old, or their address has changed since
     */
    @Transactional
    public void confirm(String person, String secret) {
        requests.waitForOthers();
        AddressRequest wish = requests.of(person, secret).orElseThrow(() -> new Unfit("address.link"));
        String before = address(person);
        refuse(!Optional.ofNullable(before).equals(Optional.ofNullable(wish.before())), "address.link");
        refuse(entries.isOfAnother(person, wish.address()), "address.taken");
        requests.end(person, "confirmed");
        entries.setAddress(person, wish.address());
        if (before != null && Notices.reach(before)) {
            notices.send(List.of(Notice.of(NoticeKind.ADDRESS_CHANGE, person, "address-changed:" + wish.id(), null,
                AddressContent.changed(before, wish.address()))));
        }
    }

    /** Null where the directory has none. */
    private @Nullable String address(String person) {
        return people.find(person).map(Person::email).filter(email -> !email.isBlank()).orElse(null);
    }

    /** Blanks, and characters that nobody sees. */
    private static boolean isHidden(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
            || Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static void refuse(boolean isUnfit, String reason) {
        if (isUnfit) {
            throw new Unfit(reason);
        }
    }
}
