package vn.dunghen.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.procedure.ProcedureCode;

/** What makes a figure: one page of the very things it counted. */
public sealed interface Listing {

  /** The figure itself; all there is without the filter. */
  long figure();

  /** How many pass the filter of the listing; the figure where nothing was filtered. */
  long total();

  /** Rows of this page. */
  List<?> rows();

  /** Dossiers, for counts of dossiers. */
  record DossierListing(long figure, long total, List<DossierRow> rows) implements Listing {

    public DossierListing {
      rows = List.copyOf(rows);
    }
  }

  /** Procedures, by national code, for counts of procedures, distinct ones included. */
  record ProcedureListing(long figure, long total, List<ProcedureCode> rows) implements Listing {

    public ProcedureListing {
      rows = List.copyOf(rows);
    }
  }

  /** Petitions, for counts of petitions. */
  record PetitionListing(long figure, long total, List<Petition> rows) implements Listing {

    public PetitionListing {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The entries of a reported total. NB: the figure is the larger of the amounts, not the number of
   * entries; 0 where nothing was reported.
   */
  record ReportListing(long figure, long total, List<ReportTotal> rows) implements Listing {

    public ReportListing {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A dossier as the register has it.
   *
   * @param unit as the dossier says, not yet followed through successors
   * @param channel 1, 2 or 3; 0 none of these
   * @param endedAt until when it is in hand; null while it is, whatever the as-of time
   * @param lateFrom the first moment of being overdue that stands at the as-of time, or else the
   *     next to come; null where none is known
   * @param late overdue when the slice looks at it
   */
  record DossierRow(
      DossierCode code,
      @Nullable UnitCode unit,
      @Nullable ProcedureCode procedure,
      int channel,
      @Nullable Instant acceptedAt,
      @Nullable Instant endedAt,
      @Nullable Instant lateFrom,
      boolean late) {}
}
