package io.hindsight.year;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people would have typed, by the name of the field: some write English, some French. */
final class Phrases {

    private static final List<String> WHAT = List.of("Phished mailbox sent invoices", "Ransomware on the file server",
        "Customer list on a public bucket", "Lost laptop of the sales team", "VPN account used from abroad",
        "Payroll mail sent to the wrong list", "Expired certificate on the shop", "Web shell on the intranet wiki",
        "Stolen session of an administrator", "Wiper in a supplier’s update", "DNS entry taken over",
        "Backup tapes not encrypted", "Malicious macro in a tender", "Credential stuffing against the portal",
        "Badge copied at the reception", "Open database of the test system", "Token in a public repository",
        "Hameçonnage de la comptabilité", "Fuite de données d’un prestataire", "Ordinateur portable volé en gare",
        "Accès d’un ancien salarié non fermé", "Rançongiciel sur le serveur de fichiers",
        "Fraude au président évitée de justesse", "Clé USB inconnue branchée en production");
    private static final List<String> WHERE = List.of("in Lyon", "in Paris", "in Lille", "at the warehouse",
        "in finance", "in sales", "in human resources", "of the web shop", "during the migration",
        "on a Sunday night", "after the update", "at a partner", "à Nantes", "au siège", "pendant l’astreinte");

    private static final List<String> PLAIN = List.of(
        "The log of the proxy shows it, and two colleagues remember the same.",
        "Nobody had looked at this since the system was set up three years ago.",
        "It had been known to the team, but there was no ticket for it.",
        "Le journal du pare-feu le confirme ; la même règle existe sur deux autres sites.",
        "It took longer than wanted because the on-call list was out of date.",
        "Agreed in the meeting of all teams; the details are in the ticket.");

    private static final Map<String, List<String>> BY_FIELD = Map.ofEntries(
        Map.entry("summary", List.of(
            "An attacker used a stolen password to read mails and to send invoices with another bank account.",
            "Files were encrypted on one server before the monitoring stopped the process.",
            "Personal data could be read by anybody who knew the address, for eleven days.",
            "Un message imitant la direction a été suivi d’un virement, annulé par la banque.")),
        Map.entry("wentWell", List.of("The alarm came within four minutes, and the duty officer called at once.",
            "Backups were complete and had been tried two weeks before.",
            "La cellule de crise s’est réunie en moins d’une heure.")),
        Map.entry("toImprove", List.of("The list of contacts was two years old.",
            "Nobody knew who may switch off the shop.", "Isolating a machine took three hours.",
            "Les journaux n’étaient gardés que sept jours.")),
        Map.entry("decisions", List.of("Isolate first, ask later.", "Legal is called in the first hour.")),
        Map.entry("agenda", List.of("What happened, what helped, what got in the way, what surprised us",
            "Chronologie, points forts, obstacles, surprises")),
        Map.entry("place",
            List.of("Room 3.12", "Room Ada, second floor", "Salle Curie",
                "Video, link in the invitation")),
        Map.entry("problem", List.of("A stolen password was enough to get in", "The bucket could be read by anybody",
            "The malware ran with rights of an administrator", "Le compte d’un ancien salarié était encore ouvert")),
        Map.entry("chain", List.of("Mail is reachable from everywhere without a second factor",
            "Nobody owns the rules of the storage", "The exception was granted for a test and never ended",
            "Updates wait for a window that comes twice a year", "La revue des accès n’est pas planifiée")),
        Map.entry("rootCause",
            List.of("Mail and VPN have no second factor", "Rights are never taken back by themselves",
                "No one is told when a storage becomes public", "Macros from outside are allowed everywhere",
                "L’inventaire des systèmes exposés est incomplet", "Backups share the accounts of what they protect")),
        Map.entry("lesson", List.of("Two ways to reach the duty officer are needed",
            "A rule of the firewall needs an end date", "Test restores show what a report does not",
            "Suppliers have to be in the exercise too", "Les comptes des prestataires suivent la même règle",
            "Switching off must be allowed to whoever is on call")),
        Map.entry("strengths", List.of("Fast detection and calm calls", "Good notes from the first minute on")),
        Map.entry("weaknesses",
            List.of("Slow isolation, unclear decisions", "La communication externe est venue tard")),
        Map.entry("improvement", List.of("A script that isolates a machine", "A page with who decides what")),
        Map.entry("title", List.of("Watch for invoices with a new bank account", "Lock the screen, also at home")),
        Map.entry("text",
            List.of("Call the sender by a number that you know before you pay. Report it by one click.",
                "Vérifiez par téléphone toute demande de virement urgente.")),
        Map.entry("change", List.of("Who is on call isolates a machine without asking. The reason is noted.",
            "Legal is called within one hour where personal data may be concerned.")),
        Map.entry("keepReason", List.of("The plan says it already; it was not followed for want of time.",
            "Le plan couvre déjà ce cas.")),
        Map.entry("whatWasDone", List.of("Switched on for all, with an exception that ends in June.",
            "Rolled out to 340 machines; the last six follow.", "Règle déployée sur les deux centres de données.")),
        Map.entry("evidence",
            List.of("Report of the roll-out in the ticket", "Picture of the setting, 14 of 14 hosts")),
        Map.entry("howChecked", List.of("Tried from outside with a test account: refused.",
            "Drew five machines by lot and looked at each.")),
        Map.entry("session", List.of("Report what looks odd", "Isolate a machine in ten minutes",
            "Reconnaître un message frauduleux", "Who decides what in a crisis")),
        Map.entry("statement", List.of("All was read; what is left is followed in the backlog.",
            "Vu et approuvé. Les deux mesures restantes sont suivies.")),
        Map.entry("findings",
            List.of("None of the same in the last quarter.", "Two more cases, both found by users.")));

    private static final List<String> ACTIONS = List.of("Second factor for mail and VPN",
        "Rights of the backup apart from the domain", "Alarm when a storage becomes public",
        "Block macros from outside", "Close accounts on the last day", "Encrypt all laptops",
        "End dates for rules of the firewall", "Keep logs for ninety days", "Isolation by one command",
        "Call list with two numbers each", "Inventory of what can be reached from outside",
        "Retirer les droits d’administrateur locaux", "Chiffrer les sauvegardes", "Filtrer les pièces jointes",
        "Rotate the keys of the build servers", "Separate network for the warehouse");

    private Phrases() {
    }

    static String of(String field, Random random) {
        if (field.matches("title\\d*")) {
            return pick(WHAT, random) + " " + pick(WHERE, random);
        }
        if (field.matches("action\\d+Title|successorTitle")) {
            return pick(ACTIONS, random);
        }
        return pick(BY_FIELD.entrySet().stream().filter(one -> field.startsWith(one.getKey()))
            .max(Comparator.comparing(one -> one.getKey().length())).map(Map.Entry::getValue).orElse(PLAIN), random);
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
