namespace CampaignEngine.Silo.Outbox.Gateways;

/// <summary>How an attempt or a query ended.</summary>
internal enum SendOutcome
{
    /// <summary>The provider has the message and will charge it.</summary>
    Accepted,

    /// <summary>The provider refused it and always will; nothing was sent.</summary>
    RejectedForGood,

    /// <summary>Nothing was sent; the same message may be tried later.</summary>
    RejectedForNow,

    /// <summary>
    /// It may or may not have been sent: query or wait for the receipt, never resend blindly.
    /// </summary>
    Ambiguous,

    /// <summary>Answer to a query only: the provider has never seen this key.</summary>
    Unknown,

    /// <summary>The provider keeps an opt-out of this phone; nothing was sent.</summary>
    OptedOut,
}
