"""Speed, measured side by side in one run: ratios, never seconds alone."""
