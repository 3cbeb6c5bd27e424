package vn.dunghen.intake.portal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.intake.Offered;

/**
 * An element of an envelope as it goes on.
 *
 * @param dossier the code it names, where it can be taken; else null
 * @param unknown fields that the protocol does not have, by their path, to be classed by a person
 * @param flagged whether anything of it is to be looked at
 */
record Translated(
    Offered offered, @Nullable String dossier, Map<String, JsonNode> unknown, boolean flagged) {}
