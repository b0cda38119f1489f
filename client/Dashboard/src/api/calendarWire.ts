/** A published year of the working calendar. */
export interface CalendarYear {
  year: number;
  /** Where the notice stands. */
  source: string;
  addedAt: string;
}

/** What the notice of a year names; other days are ordinary: Monday to Friday worked, weekends off. */
export interface CalendarDays extends CalendarYear {
  daysOff: string[];
  /** Weekend days that are worked (调休). */
  workdays: string[];
}
