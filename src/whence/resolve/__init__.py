"""Stage 3, many records to what stands behind them: actors, copies, claims, origins, events and plans."""
