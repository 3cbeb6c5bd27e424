package vn.dunghen.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Thành phần hồ sơ: a paper of a dossier or the data that stands for it.
 *
 * @param hasFile a file is attached
 * @param digitised flagged as digitised ({@code DuocSoHoa})
 * @param reuse {@code DuocTaiSuDung} as sent: 0 no, 1 reused, 2 reused from another result
 * @param fromRepository taken from the owner's national repository ({@code DuocLayTuKhoDMQG})
 * @param replacedBy code of the result or data that replaces it; such a component may have no file
 */
public record Component(
    @Nullable String code,
    boolean hasFile,
    boolean digitised,
    int reuse,
    boolean fromRepository,
    @Nullable String replacedBy) {}
