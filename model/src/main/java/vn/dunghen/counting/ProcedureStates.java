package vn.dunghen.counting;

import java.util.List;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/** The counts of procedures as they stand now: 1.3, 3.1, 3.2, 3.4, 3.5 and 4.5a. */
final class ProcedureStates {

  private ProcedureStates() {}

  static List<ProcedureCount> all() {
    return List.of(
        underAuthority(),
        online(),
        applied(),
        withFee(),
        forCitizens(),
        inPublicState(),
        allParts());
  }

  private static ProcedureCount underAuthority() {
    return new ProcedureState(
        CountName.PROCEDURES_UNDER_AUTHORITY,
        Clause.workingDocument("3.1", "Tài liệu mô tả công thức, 3.1"),
        procedure -> true,
        Verdict.yes("Thủ tục thuộc thẩm quyền của tỉnh.", "Under the province's authority."),
        Verdict.no("Không thuộc thẩm quyền.", "Not under its authority."));
  }

  private static ProcedureCount online() {
    return new ProcedureState(
        CountName.PROCEDURES_ONLINE,
        Clause.workingDocument("3.1", "Tài liệu mô tả công thức, 3.1"),
        ProcedureStates::isOnline,
        Verdict.yes(
            "Cung cấp trực tuyến một phần hoặc toàn trình.", "Offered online, partly or in full."),
        Verdict.no("Chỉ cung cấp thông tin.", "Information only."));
  }

  private static ProcedureCount applied() {
    return new ProcedureState(
        CountName.ONLINE_SERVICES_APPLIED,
        Clause.workingDocument("3.2", "Tài liệu mô tả công thức, 3.2"),
        ProcedureStates::isOnline,
        Verdict.yes("Dịch vụ công trực tuyến đơn vị đang áp dụng.", "An online service applied."),
        Verdict.no("Không phải dịch vụ công trực tuyến.", "Not an online service."));
  }

  private static ProcedureCount withFee() {
    return new ProcedureState(
        CountName.PROCEDURES_WITH_FEE,
        Clause.workingDocument("3.5", "Tài liệu mô tả công thức, 3.5"),
        procedure -> Boolean.TRUE.equals(procedure.feeBearing()),
        Verdict.yes("Thủ tục có phí, lệ phí.", "The procedure bears a fee."),
        Verdict.no("Thủ tục không có phí, lệ phí.", "The procedure bears no fee."));
  }

  private static ProcedureCount forCitizens() {
    return new ProcedureState(
        CountName.PROCEDURES_FOR_CITIZENS,
        Clause.workingDocument("4.5a", "Tài liệu mô tả công thức, 4.5a"),
        Procedure::forCitizens,
        Verdict.yes("Đối tượng thực hiện có cá nhân.", "Addressed to natural persons."),
        Verdict.no("Đối tượng thực hiện không có cá nhân.", "Not addressed to natural persons."));
  }

  private static ProcedureCount inPublicState() {
    return new ProcedureState(
        CountName.IN_PUBLIC_STATE,
        Clause.workingDocument("1.3", "Tài liệu mô tả công thức, 1.3"),
        ProcedureStates::isPublic,
        Verdict.yes("Thủ tục đã công khai.", "The procedure is public."),
        Verdict.no("Thủ tục chưa ở trạng thái đã công khai.", "The procedure is not public."));
  }

  private static ProcedureCount allParts() {
    return new ProcedureState(
        CountName.ALL_PARTS,
        Clause.law("1.3", "khoản 2 Điều 8 NĐ 63/2010/NĐ-CP"),
        procedure ->
            isPublic(procedure) && procedure.parts().size() == ProcedurePart.values().length,
        Verdict.yes("Đủ bảy bộ phận tạo thành.", "All seven parts are there."),
        Verdict.no(
            "Chưa công khai hoặc thiếu bộ phận tạo thành.", "Not public, or a part is missing."));
  }

  private static boolean isOnline(Procedure procedure) {
    return procedure.service() == ServiceLevel.FULL || procedure.service() == ServiceLevel.PARTIAL;
  }

  private static boolean isPublic(Procedure procedure) {
    return procedure.state() == PublicationState.PUBLIC
        || procedure.state() == PublicationState.PUBLIC_AMENDED;
  }
}
