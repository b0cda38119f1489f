namespace CampaignEngine.Wire;

/// <summary>Where a dealer stands with a year of expiry against its targets.</summary>
/// <param name="Dealer">The dealer.</param>
/// <param name="Year">The year whose terms expire.</param>
/// <param name="Today">The dealer's local day.</param>
/// <param name="Version">The version of the totals that it was counted from.</param>
/// <param name="Whole">The year: its months summed.</param>
/// <param name="Months">Twelve months, January first.</param>
/// <param name="Plan">How the year was planned; null when only months were set, or nothing.</param>
/// <param name="Backtest">How often the ranges of forecasts have held over the dealer's own past.</param>
/// <param name="Goals">Shares to keep within bounds, beside what they are.</param>
/// <param name="Kpis">The figures it set itself for the year.</param>
/// <param name="Contradictions">Those of them that cannot all come true.</param>
/// <param name="History">Changes of targets, the newest first.</param>
/// <param name="NewCars">New cars sold in the year by month; empty where no sale was imported.</param>
public sealed record TargetYearView(
    DealerRef Dealer, int Year, DateOnly Today, long Version, TargetStanding Whole,
    IReadOnlyList<TargetMonthView> Months, YearPlanView? Plan, BacktestView Backtest, IReadOnlyList<GoalView> Goals,
    IReadOnlyList<KpiView> Kpis, IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<TargetEditView> History, IReadOnlyList<NewCarMonthView> NewCars);

/// <summary>New cars sold in a month, and their insurance.</summary>
/// <param name="Month">First day of the month of sale.</param>
/// <param name="Sold">Cars sold.</param>
/// <param name="Insured">Of these insured here.</param>
/// <param name="Unsaid">Of these, cars of which nobody says whether.</param>
/// <param name="Rate">Insured, of the cars of which somebody says whether; null without any.</param>
/// <param name="Premium">Premium of the insured, yuan.</param>
public sealed record NewCarMonthView(
    DateOnly Month, int Sold, int Insured, int Unsaid, decimal? Rate, decimal Premium);

/// <summary>One month of expiry.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Standing">Where the dealer stands with it.</param>
public sealed record TargetMonthView(DateOnly Month, TargetStanding Standing);

/// <summary>What is wanted of terms that expire in a time, and what there is.</summary>
/// <param name="Terms">Terms in campaigns.</param>
/// <param name="Won">Of them renewed at the dealer.</param>
/// <param name="Lost">Of them lost.</param>
/// <param name="Withdrawn">No renewal cases any more.</param>
/// <param name="Open">Not ended.</param>
/// <param name="PremiumWon">Premium of the renewed, yuan.</param>
/// <param name="Renewals">Renewals wanted; null without a target.</param>
/// <param name="Premium">Premium wanted, yuan; null without a target.</param>
/// <param name="Attainment">Renewals by target, 1 being the target; null without one.</param>
/// <param name="PremiumAttainment">Premium by target, likewise.</param>
/// <param name="Gap">Renewals still to win; negative when the target is surpassed.</param>
/// <param name="PremiumGap">Premium still to win, yuan; likewise.</param>
/// <param name="Forecast">What it will come to; null for what is over or far off.</param>
/// <param name="Ladder">Its place on the ladder of the target; null without one.</param>
public sealed record TargetStanding(
    long Terms, long Won, long Lost, long Withdrawn, long Open, decimal PremiumWon, int? Renewals, decimal? Premium,
    decimal? Attainment, decimal? PremiumAttainment, long? Gap, decimal? PremiumGap, ForecastView? Forecast,
    LadderView? Ladder);

/// <summary>What will have been won when a month is over, four times of five within the range.</summary>
/// <param name="Expected">Renewals expected; null without a finished month to learn from.</param>
/// <param name="Low">The lower end of the range.</param>
/// <param name="High">The upper end.</param>
/// <param name="Months">Finished months it was learnt from.</param>
public sealed record ForecastView(int? Expected, int Low, int High, int Months);

/// <summary>How often ranges of the past have held what came.</summary>
/// <param name="Trials">Forecasts made over past months.</param>
/// <param name="Covered">Those whose range held.</param>
/// <param name="Coverage">The share of them; null before anything could be tried.</param>
/// <param name="Wanted">The share that is meant.</param>
/// <param name="MeanError">Mean distance of what was expected from what came, renewals.</param>
public sealed record BacktestView(int Trials, int Covered, decimal? Coverage, decimal Wanted, decimal MeanError);

/// <summary>A place on a ladder of rungs below and above a target.</summary>
/// <param name="Rungs">The rungs, as shares of the target, in ascending order.</param>
/// <param name="Reached">The highest that is reached; null for none.</param>
/// <param name="Next">The next one; null at the top.</param>
/// <param name="Away">Renewals that it is away.</param>
public sealed record LadderView(IReadOnlyList<decimal> Rungs, decimal? Reached, decimal? Next, int? Away);

/// <summary>How a year's target was adopted.</summary>
/// <param name="Inputs">What it was proposed from.</param>
/// <param name="Proposed">Renewals that those led to.</param>
/// <param name="Renewals">Renewals adopted.</param>
/// <param name="Premium">Premium adopted, yuan.</param>
/// <param name="Phasing">How it is spread over the months.</param>
/// <param name="Ladder">The rungs, as shares of the target.</param>
public sealed record YearPlanView(
    TargetInputsView Inputs, int Proposed, int Renewals, decimal Premium, PhasingView Phasing,
    IReadOnlyList<decimal> Ladder);

/// <summary>How a year is spread over its months.</summary>
/// <param name="Basis">own-years, few-years, expiries, equal or set.</param>
/// <param name="Years">Past years that were used.</param>
/// <param name="Weights">Twelve weights that sum to one, January first.</param>
/// <param name="Lower">Months that the season lowers.</param>
/// <param name="Higher">Months that it raises.</param>
/// <param name="By">By how much, as a share of the month.</param>
public sealed record PhasingView(
    string Basis, IReadOnlyList<int> Years, IReadOnlyList<decimal> Weights, IReadOnlyList<int> Lower,
    IReadOnlyList<int> Higher, decimal By);

/// <summary>What a yearly target is proposed from; what nobody knows is null.</summary>
/// <param name="LastRenewals">Terms won last year.</param>
/// <param name="LastRate">Share of last year's decided terms that were won.</param>
/// <param name="LastAttainment">Last year's renewals by its target.</param>
/// <param name="ExpiringBase">Terms that expire in the year.</param>
/// <param name="NewCarSales">New cars sold last year.</param>
/// <param name="NewCarInsuranceRate">Share of those that were insured here.</param>
/// <param name="ServiceOnlyCustomers">Customers who only come for service.</param>
/// <param name="LostCustomers">Customers lost last year; terms lost, where no visits are known.</param>
/// <param name="InsurerPolicy">What the insurers' policy adds or takes, as a share.</param>
/// <param name="MakerGuidance">Renewals that the maker asks for.</param>
/// <param name="AveragePremium">Average premium of a renewal, yuan.</param>
public sealed record TargetInputsView(
    int? LastRenewals = null, decimal? LastRate = null, decimal? LastAttainment = null, int? ExpiringBase = null,
    int? NewCarSales = null, decimal? NewCarInsuranceRate = null, int? ServiceOnlyCustomers = null,
    int? LostCustomers = null, decimal? InsurerPolicy = null, int? MakerGuidance = null,
    decimal? AveragePremium = null);

/// <summary>Asks for a proposal of a year's target.</summary>
/// <param name="Inputs">What the asker knows better than the engine; null for nothing.</param>
/// <param name="Weights">Twelve weights in any measure, January first; null for those of the dealer's past.</param>
/// <param name="Lean">How much the season lowers or raises its months, 0 to 0.5; null for 0.05.</param>
public sealed record ProposalAsk(
    TargetInputsView? Inputs = null, IReadOnlyList<decimal>? Weights = null, decimal? Lean = null);

/// <summary>A proposed target of a year; nothing is stored.</summary>
/// <param name="Year">The year whose terms expire.</param>
/// <param name="Renewals">Terms to win.</param>
/// <param name="Premium">Premium to win, yuan; null while the average premium is not known.</param>
/// <param name="Inputs">What it was reckoned from: what the asker said, else what the engine counted.</param>
/// <param name="Said">Names of the inputs that the asker said.</param>
/// <param name="Sources">Where the engine has the inputs from that it counted.</param>
/// <param name="Parts">What each input adds.</param>
/// <param name="Phasing">How it is spread over the months.</param>
/// <param name="Months">The months' targets; they add up to the year's.</param>
public sealed record ProposalView(
    int Year, int Renewals, decimal? Premium, TargetInputsView Inputs, IReadOnlyList<string> Said,
    IReadOnlyList<InputSourceView> Sources, IReadOnlyList<TargetPartView> Parts, PhasingView Phasing,
    IReadOnlyList<TargetView> Months);

/// <summary>Where the engine has an input of a target from.</summary>
/// <param name="Input">Name of the input, such as newCarSales.</param>
/// <param name="Source">The book and the time, in words.</param>
public sealed record InputSourceView(string Input, LocalizedText Source);

/// <summary>What one input adds to a proposal.</summary>
/// <param name="Input">Its name, such as <c>new-cars</c>.</param>
/// <param name="Count">Customers it counts; null where it is a share.</param>
/// <param name="Rate">The share of them that renews, or by which the sum changes.</param>
/// <param name="Renewals">What it adds; negative takes away.</param>
/// <param name="Share">Its part of the proposal, 0.25 being a quarter.</param>
/// <param name="Known">Whether the input is known; one that is not adds nothing.</param>
public sealed record TargetPartView(
    string Input, int? Count, decimal? Rate, decimal Renewals, decimal Share, bool Known);

/// <summary>Adopts a target for a year, and with it targets for its months.</summary>
/// <param name="Renewals">Terms to win, 0 or more.</param>
/// <param name="Premium">Premium to win, yuan, 0 or more.</param>
/// <param name="Reason">Why, at most 200 characters; required where the year had targets before.</param>
/// <param name="Inputs">What it was proposed from, as in the proposal.</param>
/// <param name="Weights">Twelve weights in any measure; null for those of the dealer's past.</param>
/// <param name="Lean">How much the season lowers or raises its months; null for 0.05.</param>
/// <param name="Ladder">The rungs as shares of the target, ascending; null for the usual ones.</param>
public sealed record YearChange(
    int? Renewals, decimal? Premium, string? Reason = null, TargetInputsView? Inputs = null,
    IReadOnlyList<decimal>? Weights = null, decimal? Lean = null, IReadOnlyList<decimal>? Ladder = null);

/// <summary>One change of targets.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Year">The year that was planned; null for a month.</param>
/// <param name="Month">First day of the month that was set; null for a year.</param>
/// <param name="Before">Renewals before; null for none.</param>
/// <param name="Renewals">Renewals after.</param>
/// <param name="PremiumBefore">Premium before, yuan; null for none.</param>
/// <param name="Premium">Premium after, yuan.</param>
public sealed record TargetEditView(
    DateTimeOffset At, string By, string? Reason, int? Year, DateOnly? Month, int? Before, int Renewals,
    decimal? PremiumBefore, decimal Premium);
