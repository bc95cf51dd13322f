"""``python -m lunarwatch`` does what ``lunarwatch`` does."""

from lunarwatch.cli import main

if __name__ == "__main__":
    main()
