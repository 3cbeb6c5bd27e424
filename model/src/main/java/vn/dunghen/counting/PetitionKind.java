package vn.dunghen.counting;

import org.jspecify.annotations.Nullable;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionSubject;

/**
 * Petitions of all kinds, or of one; 5.1, which is not scored.
 *
 * @param subject null for all kinds
 */
record PetitionKind(CountName name, Clause basis, @Nullable PetitionSubject subject)
    implements PetitionCount {

  PetitionKind(CountName name, @Nullable PetitionSubject subject) {
    this(name, Clause.observed("5.1", "Cổng Dịch vụ công quốc gia, 2026"), subject);
  }

  @Override
  public Profile of(Petition petition, Rules rules) {
    if (subject == null) {
      return Profile.yes("Phản ánh, kiến nghị gửi đến đơn vị.", "A petition sent to the unit.");
    }
    return petition.about() == subject
        ? Profile.yes("Thuộc loại này.", "Of this kind.")
        : Profile.no("Thuộc loại khác.", "Of another kind.");
  }
}
