"""From records to rows and pages; no widget is known here."""
