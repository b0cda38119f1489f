-- Hears of folds on this connection. A nudge only: polling is the truth.
LISTEN campaign_fold
